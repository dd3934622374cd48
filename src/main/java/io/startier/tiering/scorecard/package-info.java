/** Weighted scores and indicators, and the classes that follow from them (rows T5, T8, T9). */
@NamedInterface("scorecard")
package io.startier.tiering.scorecard;

import org.springframework.modulith.NamedInterface;
