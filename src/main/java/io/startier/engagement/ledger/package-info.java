/** What each customer's tier is promised against what it got, and the money that is at stake (row G1). */
package io.startier.engagement.ledger;
