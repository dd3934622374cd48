/** Complaints, from the first call to the customer's word that it is settled (row P6). */
package io.startier.engagement.complaint;
