package io.startier.tiering.assessment;

/** The run was taken away, or this node is shutting down: nothing more may be written. */
class RunLost extends RuntimeException {

    RunLost(long id) {
        super("Assessment " + id + " is not ours any more", null, false, false);
    }
}
