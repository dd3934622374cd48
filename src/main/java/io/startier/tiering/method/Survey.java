package io.startier.tiering.method;

/** The first look at all customers, for what depends on everybody: ranks, means, quantiles. */
public interface Survey {

    /** Called once for every customer, in the order of their codes. */
    void see(Facts facts);

    Grading finish();

    /** For methods that look at each customer alone. */
    static Survey none(Grading grading) {
        return new Survey() {
            @Override
            public void see(Facts facts) {
                // nothing depends on the others
            }

            @Override
            public Grading finish() {
                return grading;
            }
        };
    }
}
