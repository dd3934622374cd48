/** What is to be done for customers: tasks that come of commitments, and those that somebody wrote down (row G1). */
package io.startier.engagement.task;
