package io.startier.approval;

import org.springframework.stereotype.Component;

/** The look that is taken every minute at what waits. */
@Component
public class TestDeadlines {

    private final DeadlineWatch watch;

    TestDeadlines(DeadlineWatch watch) {
        this.watch = watch;
    }

    public void sweep() {
        watch.sweep();
    }
}
