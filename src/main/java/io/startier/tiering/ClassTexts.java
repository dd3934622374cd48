package io.startier.tiering;

import io.startier.shared.Messages;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** What classes are called and how their customers are to be treated, in the reader's language (rows T4–T10). */
@Component
public class ClassTexts {

    private final Messages messages;

    ClassTexts(Messages messages) {
        this.messages = messages;
    }

    /**
     * @param kind such as {@code KAISM}
     * @param value a class of it, or an amount where the kind is measured and not classed; null has no label
     */
    public String label(String kind, Object value) {
        if (value instanceof BigDecimal amount) {
            return messages.of("tiering.class." + kind, amount);
        }
        return value == null ? null : messages.orElse("tiering.class." + kind + "." + value, value.toString());
    }

    /** The text of the rules, else that of the product; null where neither says anything. */
    public String policy(String kind, Object value, Rules rules) {
        if (value == null) {
            return null;
        }
        var own = rules.policies().get(kind + "." + value);
        return own == null ? messages.orElse("tiering.policy." + kind + "." + value, null) : own;
    }
}
