/** What each tier is promised (row G1), as the administrators set it. */
package io.startier.engagement.promise;
