package io.startier.tiering.explanation;

import io.startier.tiering.method.Result;
import java.time.LocalDate;

/** A customer's result in the newest published assessment. */
record ResultRecord(long assessmentId, LocalDate asOf, int schemeVersion, Result result) {}
