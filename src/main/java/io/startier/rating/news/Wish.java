package io.startier.rating.news;

/**
 * A proposal, as news name it.
 *
 * @param fromStar null where the customer was never rated
 * @param ownerId of the customer, or null; {@code teamId} likewise
 */
record Wish(
        long proposalId,
        long proposerId,
        String proposer,
        Integer fromStar,
        int star,
        String customer,
        String code,
        Long ownerId,
        Long teamId) {

    String link() {
        return "/approvals/" + proposalId;
    }

    /** {@code 3★}, or a dash. */
    String from() {
        return fromStar == null ? "–" : fromStar + "★";
    }

    String to() {
        return star + "★";
    }
}
