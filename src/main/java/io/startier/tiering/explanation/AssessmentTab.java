package io.startier.tiering.explanation;

import io.startier.customer.AccountTab;
import org.springframework.stereotype.Component;

@Component
class AssessmentTab implements AccountTab {

    static final String PATH = "assessment";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String label() {
        return "tiering.tab";
    }

    @Override
    public int position() {
        return 20;
    }
}
