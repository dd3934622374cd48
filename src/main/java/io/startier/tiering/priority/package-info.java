/** Who goes first when capacity or delivery dates collide (row T15). */
@NamedInterface("priority")
package io.startier.tiering.priority;

import org.springframework.modulith.NamedInterface;
