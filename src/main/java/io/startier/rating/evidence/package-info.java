/** Pieces of evidence: what may be one, how they are kept, which are missing (rows A1, A3). */
package io.startier.rating.evidence;
