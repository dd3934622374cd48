package io.startier.tiering.scheme.section;

import io.startier.tiering.Rules;
import java.util.List;

/**
 * A part of the rules that is changed by itself (row T13). Every implementation that is a component has a page, is said in
 * words, is compared and is checked when the rules come through the API; a new one changes nothing else.
 */
public interface Section {

    /** Sections stand in ascending order; tens leave room. */
    int position();

    /** In addresses and in the messages {@code schemes.section.<key>} and {@code schemes.section.<key>.hint}. */
    String key();

    /** What the form asks for, filled in with the rules. */
    List<Group> form(Rules rules, Words words);

    /** The rules with what was typed; where it cannot be taken, {@code typed} knows why and the rules stay as they are. */
    Rules take(Typed typed, Rules rules);

    /** What the rules say, line by line. */
    List<Line> say(Rules rules, Words words);

    /** One rule in words, in the reader's language. */
    record Line(String label, String text) {}
}
