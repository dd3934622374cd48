package io.startier.dashboard;

import io.startier.tiering.ClassTexts;
import io.startier.tiering.Rules;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the classes of a model are called and how their customers are to be treated. */
@Component
class ClassNames {

    private final ClassTexts texts;

    ClassNames(ClassTexts texts) {
        this.texts = texts;
    }

    List<ScoredClass.Name> of(String kind, List<String> classes, Rules rules) {
        return classes.stream()
                .map(value -> new ScoredClass.Name(value, texts.label(kind, value), texts.policy(kind, value, rules)))
                .toList();
    }
}
