package io.startier.notification.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

/** Ports of this machine. */
final class Ports {

    private Ports() {}

    /** One at which nobody listens. */
    static int closed() {
        try (var briefly = new ServerSocket(0)) {
            return briefly.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
