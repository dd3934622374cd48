package io.startier.rating;

import io.startier.customer.AccountTab;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

@Component
class RatingTab implements AccountTab {

    static final String PATH = "rating";

    private final Ratings ratings;

    RatingTab(Ratings ratings) {
        this.ratings = ratings;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String label() {
        return "rating.tab";
    }

    @Override
    public int position() {
        return 20;
    }

    @Override
    public OptionalLong count(long customerId) {
        return OptionalLong.of(ratings.count(customerId));
    }
}
