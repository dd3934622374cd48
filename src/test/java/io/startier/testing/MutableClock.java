package io.startier.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The application's clock in tests: the real time until a test stops it at a moment of its own. */
public class MutableClock extends Clock {

    private final Clock real;
    private volatile Clock now;

    public MutableClock(Clock real) {
        this.real = real;
        this.now = real;
    }

    /** Stops the clock at noon of the given day. */
    public void set(LocalDate day) {
        set(day.atTime(LocalTime.NOON).atZone(getZone()).toInstant());
    }

    /** Stops the clock at the given moment. */
    public void set(Instant moment) {
        now = Clock.fixed(moment, getZone());
    }

    /** Moves the clock forward (or back, by a negative duration) and leaves it stopped there. */
    public void advance(Duration by) {
        set(instant().plus(by));
    }

    /** Back to the real time; done by itself after each test. */
    public void reset() {
        now = real;
    }

    public LocalDate today() {
        return LocalDate.now(this);
    }

    @Override
    public Instant instant() {
        return now.instant();
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        var outer = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return outer.withZone(other);
            }

            @Override
            public Instant instant() {
                return outer.instant();
            }
        };
    }
}
