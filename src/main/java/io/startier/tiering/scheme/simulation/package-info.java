/** What a draft of the rules would do to the customers of today, before it is in force (row T13). */
package io.startier.tiering.scheme.simulation;
