package io.startier.approval;

import io.startier.shared.Actor;
import java.time.LocalDate;

/**
 * An absence was entered, or ended before its last day (row A4). Heard in the same transaction.
 *
 * @param absent a name
 * @param deputyId who signs meanwhile, null for nobody
 * @param deputy a name, or null
 */
public record DelegationChanged(
        long id,
        long absentId,
        String absent,
        Long deputyId,
        String deputy,
        LocalDate from,
        LocalDate until,
        Actor by,
        boolean ended) {}
