package io.startier.engagement.calendar;

import io.startier.account.CurrentUser;
import io.startier.account.Scope;

/**
 * Who looks at the calendar and whose entries they asked for. A source keeps to the scope and to both wishes inside its query.
 *
 * @param teamId only what belongs to this very team, or null
 * @param personId only what belongs to this user, or null
 */
public record CalendarReader(CurrentUser user, Long teamId, Long personId) {

    public Scope scope() {
        return user.scope();
    }
}
