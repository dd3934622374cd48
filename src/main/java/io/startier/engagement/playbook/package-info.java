/** What the company commits itself to for customers of each tier, and the tasks that come of it (row G1). */
package io.startier.engagement.playbook;
