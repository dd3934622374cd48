package io.startier.customer.people;

/** The part a person plays when their company decides what to buy. */
public enum BuyingRole {
    USER,
    INFLUENCER,
    DECISION_MAKER,
    APPROVER,
    PURCHASER,
    GATEKEEPER
}
