package io.startier.tiering.assessment;

import io.startier.tiering.AssessmentCause;
import io.startier.tiering.Scheme;
import io.startier.tiering.method.Occasion;

/**
 * An assessment while it runs. The epoch is its right to write: who finds another one in the database has lost the run.
 */
record Run(long id, int epoch, Basis basis, Scheme scheme, AssessmentCause cause) {

    Occasion occasion() {
        return basis.with(scheme.rules());
    }
}
