package io.startier.notification.delivery;

/** Brings one delivery to the other side, in bounded time and outside any transaction. */
interface Courier {

    Channel channel();

    /** Whether there is anywhere to bring it. */
    boolean isOn();

    /** Never throws for what the other side does. */
    Outcome bring(Delivery delivery);
}
