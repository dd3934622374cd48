package io.startier.account;

/** What a person may do here; a person can hold several. */
public enum Role {
    /** Rates and profiles own customers. */
    SALESPERSON,
    /** Leads a team and signs its 3–5 star ratings. */
    SALES_MANAGER,
    /** Sees all customers and gives the second signature on 5 stars. */
    GENERAL_MANAGER,
    /** Reads everything, changes nothing. */
    EXECUTIVE,
    /** Loads files for the whole company; sees no customer pages. */
    DATA_STEWARD,
    /** Users, teams and settings; sees no customer data. */
    ADMINISTRATOR
}
