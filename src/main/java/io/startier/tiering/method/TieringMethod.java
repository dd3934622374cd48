package io.startier.tiering.method;

import java.util.List;
import java.util.Map;

/**
 * A way of grading customers: a function from facts and rules to classes, without database, clock or framework. Every
 * implementation below {@code io.startier.tiering} takes part in assessments by itself; a new one is a folder with its
 * class, a migration with its columns and its messages.
 */
public interface TieringMethod {

    /** Explanations stand in ascending order; tens leave room. */
    int position();

    /** The columns of {@code assessment_result} that it fills. */
    List<String> columns();

    /** Begins a run: first everybody is seen, then everybody is classed. */
    Survey begin(Occasion occasion);

    /**
     * Classes one customer after a run, by what it found out about all of them together: for new data of a single customer,
     * with work that does not grow with their number. What only a run can tell, such as a rank, is null.
     *
     * @param findings those of the run
     */
    Grading resume(Occasion occasion, Map<String, Object> findings);

    /** Why a customer has the classes that it has. */
    List<Explanation> explain(Result result);
}
