package io.startier.notification.delivery;

/** A way out of the application; its name is the message {@code delivery.channel.<name>}. */
enum Channel {
    MAIL,
    WEBHOOK
}
