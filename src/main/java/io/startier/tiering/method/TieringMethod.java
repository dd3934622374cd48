package io.startier.tiering.method;

import io.startier.tiering.Rules;
import java.util.List;

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
    Survey begin(Rules rules);

    /** Why a customer has the classes that it has. */
    List<Explanation> explain(Result result);
}
