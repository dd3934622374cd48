package io.startier.notification;

import io.startier.account.CurrentUser;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each person wishes to be told of, and how (row X6). */
@Component
class NotificationPreferences {

    private final JdbcClient jdbc;
    private final NotificationKinds kinds;

    NotificationPreferences(JdbcClient jdbc, NotificationKinds kinds) {
        this.jdbc = jdbc;
        this.kinds = kinds;
    }

    record Preference(String kind, boolean inApplication, boolean byMail) {}

    /** One for each kind, as chosen or else as the kind says. */
    List<Preference> of(CurrentUser user) {
        Map<String, Preference> chosen = jdbc
                .sql("select kind, in_application, by_mail from notification_preference where user_id = ?")
                .param(user.id())
                .query(Preference.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Preference::kind, preference -> preference));
        return kinds.all().stream()
                .map(kind -> chosen.getOrDefault(kind.code(), new Preference(kind.code(), true, kind.byMailAtFirst())))
                .toList();
    }

    /** Every kind is on just where it is named. */
    @Transactional
    public void choose(CurrentUser user, Collection<String> inApplication, Collection<String> byMail) {
        var shown = Set.copyOf(inApplication);
        var mailed = Set.copyOf(byMail);
        for (var kind : kinds.all()) {
            jdbc.sql("""
                            merge into notification_preference p
                            using (values (cast(:user as bigint), cast(:kind as varchar), cast(:shown as boolean), cast(:mailed as boolean)))
                                  as c (user_id, kind, in_application, by_mail)
                               on p.user_id = c.user_id and p.kind = c.kind
                            when matched then update set in_application = c.in_application, by_mail = c.by_mail
                            when not matched then insert (user_id, kind, in_application, by_mail)
                                 values (c.user_id, c.kind, c.in_application, c.by_mail)
                            """)
                    .param("user", user.id())
                    .param("kind", kind.code())
                    .param("shown", shown.contains(kind.code()))
                    .param("mailed", mailed.contains(kind.code()))
                    .update();
        }
    }
}
