package io.startier.tiering.explanation;

import io.startier.tiering.method.Result;
import java.time.LocalDate;

/**
 * A customer's newest result.
 *
 * @param assessmentId the published assessment, also where the customer was re-assessed {@code alone} after it
 */
record ResultRecord(long assessmentId, boolean alone, LocalDate asOf, int schemeVersion, Result result) {}
