package io.startier.tiering;

import io.startier.shared.Actor;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Assessments of all customers (row T14): each is published whole or not at all, and readers keep the one before until
 * then.
 */
public interface Assessments {

    /**
     * Starts one in the background. A run that new data had started by itself gives way.
     *
     * @param asOf the day to look back from; null for today
     * @param basisYears any fiscal years that start on or before that day; null or empty for the last complete ones
     * @return its id
     * @throws Conflict while another one runs
     * @throws Invalid when the day or a year cannot be assessed
     */
    long start(LocalDate asOf, List<Integer> basisYears, Actor by);

    /** The same, but returns when it is published; for use outside a transaction. */
    long runNow(LocalDate asOf, List<Integer> basisYears, Actor by);

    /** The newest published one: what everybody reads. */
    Optional<AssessmentView> current();

    /** New figures wait for an assessment, or one is running: the current one will be replaced soon. */
    boolean isOutOfDate();

    /** @throws NotFound when there is none with the id */
    AssessmentView require(long id);
}
