package io.startier.customer;

import org.springframework.stereotype.Component;

@Component
class OverviewTab implements AccountTab {

    @Override
    public String path() {
        return "";
    }

    @Override
    public String label() {
        return "customer.tab.overview";
    }

    @Override
    public int position() {
        return 0;
    }
}
