package io.startier.notification.delivery;

import io.startier.notification.NotificationProperties;
import io.startier.notification.delivery.Outcome.Reason;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Empties the outbox on every node, each channel in a thread of its own, so that a slow mail server does not hold up the
 * webhook. Rows are taken one by one, just before they are sent.
 */
@Component
class OutboxRunner implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRunner.class);

    /** A node that stops finishes what it is sending, so that nobody gets it twice. */
    private static final Duration LAST_WORD = Duration.ofSeconds(20);

    private final ScheduledExecutorService threads;
    private final List<Courier> couriers;
    private final Outbox outbox;
    private final NotificationProperties properties;
    private volatile boolean stopping;

    OutboxRunner(List<Courier> couriers, Outbox outbox, NotificationProperties properties) {
        this.couriers = couriers;
        this.outbox = outbox;
        this.properties = properties;
        this.threads = Executors.newScheduledThreadPool(couriers.size(), OutboxRunner::thread);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (properties.dispatch()) {
            var pause = properties.sweep().toMillis();
            couriers.forEach(courier ->
                    threads.scheduleWithFixedDelay(() -> sweep(courier), pause, pause, TimeUnit.MILLISECONDS));
        }
    }

    /** Never ends by an exception: the database may be away for a while. */
    private void sweep(Courier courier) {
        try {
            empty(courier);
        } catch (RuntimeException failure) {
            LOG.warn("The outbox for {} could not be emptied; the next sweep tries again", courier.channel(), failure);
        }
    }

    /** Sends what is due, until nothing is or the other side fails: then the next sweep looks whether it is back. */
    void empty(Courier courier) {
        while (!stopping && courier.isOn()) {
            var taken = outbox.take(courier.channel());
            if (taken.isEmpty() || !isServed(courier, taken.get())) {
                return;
            }
        }
    }

    /** @return whether the next may be tried at once */
    private boolean isServed(Courier courier, Delivery delivery) {
        if (delivery.attempts() > properties.attempts()) {
            outbox.giveUp(delivery, Outcome.hopeless(Reason.NODE_LOST, null));
            return true;
        }
        var outcome = courier.bring(delivery);
        switch (outcome.result()) {
            case ARRIVED -> outbox.arrived(delivery);
            case HOPELESS -> giveUp(delivery, outcome);
            case TRY_LATER -> postpone(delivery, outcome);
        }
        return outcome.result() != Outcome.Result.TRY_LATER;
    }

    private void postpone(Delivery delivery, Outcome outcome) {
        if (delivery.attempts() >= properties.attempts()) {
            giveUp(delivery, outcome);
        } else {
            outbox.tryLater(delivery, outcome, delay(delivery.attempts()));
        }
    }

    private void giveUp(Delivery delivery, Outcome outcome) {
        LOG.warn("{} {} is given up: {}", delivery.channel(), delivery.stableId(), outcome.reason());
        outbox.giveUp(delivery, outcome);
    }

    /** One, two, four … times the first delay. */
    private Duration delay(int attempts) {
        var delay = properties.firstDelay().multipliedBy(1L << Math.min(attempts - 1, 20));
        return delay.compareTo(properties.longestDelay()) < 0 ? delay : properties.longestDelay();
    }

    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        threads.shutdown();
        if (!threads.awaitTermination(LAST_WORD.toSeconds(), TimeUnit.SECONDS)) {
            LOG.warn("Something is still being sent: if this node ends first, another sends it again after the lease");
        }
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "outbox");
        thread.setDaemon(true);
        return thread;
    }
}
