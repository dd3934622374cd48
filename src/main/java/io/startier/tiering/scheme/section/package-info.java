/** The parts of the rules that people change one by one: fields, checks and words of each stand in one class. */
package io.startier.tiering.scheme.section;
