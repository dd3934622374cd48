package io.startier.shared;

/** Absent, or outside what the user may see: the answer is the same 404. */
public class NotFound extends RuntimeException {

    public NotFound(String what) {
        super(what, null, false, false);
    }
}
