package io.startier.customer.people.notes;

/** What a personal note is about. */
enum NoteTopic {
    FAMILY,
    UNIVERSITY,
    SPORTS,
    FOOD,
    PETS,
    BOOKS,
    HOLIDAY,
    ITINERARY,
    ROLE,
    COLLEAGUES,
    WORK_GOALS,
    PERSONAL_PLANS
}
