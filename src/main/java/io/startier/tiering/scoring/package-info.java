/** What people judge on scales from 0 to 10, criterion by criterion (rows T5, T8, T9). */
@NamedInterface("scoring")
package io.startier.tiering.scoring;

import org.springframework.modulith.NamedInterface;
