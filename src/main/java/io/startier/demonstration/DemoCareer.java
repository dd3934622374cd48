package io.startier.demonstration;

import java.util.ArrayList;
import java.util.List;

/** The stars a customer was given over the years, oldest first; empty where nobody ever rated it. */
final class DemoCareer {

    /** @param daysAgo when it came into force */
    record Post(int daysAgo, int star, String reason) {}

    private static final String FIRST = "First rating after a year of orders.";
    private static final String GROWN = "Orders have grown into the next tier, and the forecast holds.";
    private static final String STRONG = "Reference customer with a frame contract.";
    private static final String PROSPECT = "No order yet; rated by the potential that we found out on site.";

    private DemoCareer() {}

    static List<Post> of(DemoCustomer customer) {
        return DemoReviews.confirmed(customer, ratings(customer));
    }

    private static List<Post> ratings(DemoCustomer customer) {
        var dice = customer.dice("career");
        return switch (customer.profile()) {
            case "LEADER" -> posts(dice, 4, 5);
            case "FALLING" -> List.of(new Post(905, 5, STRONG));
            case "RISING" -> List.of(new Post(860, 1, FIRST), new Post(410, 2, GROWN));
            case "5" -> posts(dice, 4, 5);
            case "4" -> posts(dice, 3, 4);
            case "4+", "3" -> posts(dice, 2, 3);
            case "3+" -> posts(dice, 1, 2);
            case "3-" -> List.of(new Post(780, 4, STRONG));
            case "CASE60", "CASE50", "CASE10", "CASE8" -> List.of(new Post(dice.whole(500, 760), 1, FIRST));
            case "D" -> List.of(new Post(dice.whole(900, 1_000), dice.whole(0, 2), FIRST));
            default -> customer.isProspect() ? ofProspect(customer, dice) : ofOthers(customer, dice);
        };
    }

    private static List<Post> ofProspect(DemoCustomer customer, Dice dice) {
        int star = customer.profile().charAt(1) - '0';
        boolean signed = star == 4 && customer.owner().equals("li.na");
        boolean rated = signed || (star <= 2 && dice.chance(0.5));
        return rated ? List.of(new Post(dice.whole(20, 55), star, PROSPECT)) : List.of();
    }

    private static List<Post> ofOthers(DemoCustomer customer, Dice dice) {
        int star = customer.profile().charAt(0) - '0';
        if (dice.chance(0.18)) {
            return List.of();
        }
        if (customer.profile().endsWith("+") || star == 0) {
            return List.of(new Post(dice.whole(300, 700), Math.max(0, star - 1), FIRST));
        }
        return dice.chance(0.4) ? posts(dice, star - 1, star) : List.of(new Post(dice.whole(200, 760), star, FIRST));
    }

    private static List<Post> posts(Dice dice, int first, int then) {
        var posts = new ArrayList<Post>();
        posts.add(new Post(dice.whole(640, 980), first, FIRST));
        posts.add(new Post(dice.whole(90, 420), then, then >= 4 ? STRONG : GROWN));
        return posts;
    }
}
