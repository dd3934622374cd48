/** The part of the rules that each method reads: cut lines, weights, criteria (row T13). */
@NamedInterface
package io.startier.tiering.rules;

import org.springframework.modulith.NamedInterface;
