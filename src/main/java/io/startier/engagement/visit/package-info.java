/** Visits: planned, done, and whom they are due to (rows P5, P8). */
@NamedInterface("visit")
package io.startier.engagement.visit;

import org.springframework.modulith.NamedInterface;
