package io.startier.notification.delivery;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the receiving side understands; its name is the message {@code webhook.format.<name>}. */
enum WebhookFormat {
    /** Every part in a field of its own. */
    GENERIC {
        @Override
        Object body(WebhookNews news) {
            var body = new LinkedHashMap<String, Object>();
            body.put("id", news.stableId());
            body.put("kind", news.kind());
            body.put("title", news.title());
            body.put("path", news.path());
            body.put("url", news.url());
            body.put("at", news.toldAt().toString());
            return body;
        }
    },
    /** Slack, Mattermost and what understands the same. */
    TEXT {
        @Override
        Object body(WebhookNews news) {
            return Map.of("text", news.line());
        }
    },
    /** DingTalk and WeCom, which answer 200 also to what they refuse and say so in {@code errcode}. */
    MSGTYPE {
        @Override
        Object body(WebhookNews news) {
            return Map.of("msgtype", "text", "text", Map.of("content", news.line()));
        }
    };

    abstract Object body(WebhookNews news);
}
