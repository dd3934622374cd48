package io.startier.notification;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What everybody has been told. */
@Component
public class TestInbox {

    private final JdbcClient jdbc;
    private final NotificationWords words;

    TestInbox(JdbcClient jdbc, NotificationWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    public void empty() {
        jdbc.sql("delete from notification").update();
    }

    /** The usernames of those who were told, once for each time. */
    public List<String> readers(String kind) {
        return jdbc.sql("""
                        select u.username from notification n join app_user u on u.id = n.recipient_id
                        where n.kind = ? order by u.username
                        """).param(kind).query(String.class).list();
    }

    /** What one person was told, in the order of telling. */
    public List<String> titles(String kind, String username, Locale language) {
        return jdbc.sql("""
                        select n.arguments from notification n join app_user u on u.id = n.recipient_id
                        where n.kind = ? and u.username = ? order by n.id
                        """).params(kind, username).query(String.class).list().stream()
                .map(arguments -> words.title(kind, arguments, language))
                .toList();
    }

    public List<String> titles(String kind, String username) {
        return titles(kind, username, Locale.ENGLISH);
    }

    public List<String> links(String kind, String username) {
        return jdbc.sql("""
                        select n.link from notification n join app_user u on u.id = n.recipient_id
                        where n.kind = ? and u.username = ? order by n.id
                        """).params(kind, username).query(String.class).list();
    }
}
