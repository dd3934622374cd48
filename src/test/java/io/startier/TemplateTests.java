package io.startier;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.testing.SourceFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.dom.DOMMarkupParser;
import org.attoparser.dom.Element;
import org.attoparser.dom.INestableNode;
import org.attoparser.dom.Text;
import org.junit.jupiter.api.Test;

/** Reads the templates with Thymeleaf's own parser; problems are named as {@code file:line what}. */
class TemplateTests {

    private static final Set<String> SPOKEN_ATTRIBUTES = Set.of("alt", "aria-label", "label", "placeholder", "title");

    /** Written the same in every language; {@code [[…]]} is an expression and {@code &…;} a sign. */
    private static final Pattern NAMES = Pattern.compile("StarTier|English|简体中文|繁體中文|\\[\\[.*?]]|&#?\\w+;");

    @Test
    void everyTextComesFromTheMessageBundles() {
        assertThat(problems(element -> isPrototype(element) ? Stream.of() : textsOf(element)))
                .isEmpty();
    }

    @Test
    void scriptsAndStylesStandInFilesOfTheirOwn() {
        assertThat(problems(element -> isScriptOrStyle(element)
                        ? Stream.of("<" + element.getElementName() + "> with a content of its own")
                        : attributesOf(element, "(th:)?(style|styleappend|on[a-z]+)|hx-on.*")))
                .isEmpty();
    }

    @Test
    void nothingIsWrittenUnescaped() {
        assertThat(problems(element -> Stream.concat(
                        attributesOf(element, ".*utext"), ownTexts(element).filter(text -> text.contains("[(")))))
                .isEmpty();
    }

    @Test
    void nothingIsLoadedFromElsewhere() {
        assertThat(problems(element -> Stream.of("src", "th:src", "href", "th:href", "action", "th:action")
                        .filter(attribute -> !element.elementNameMatches("a"))
                        .map(element::getAttributeValue)
                        .filter(address -> address != null && address.matches("(\\|?@?\\{?)?(https?:)?//.*"))))
                .isEmpty();
    }

    /** Thymeleaf adds the CSRF token where it writes the address; a form without it is refused. */
    @Test
    void everyFormThatPostsCarriesTheToken() {
        assertThat(problems(element -> element.elementNameMatches("form")
                                && "post".equalsIgnoreCase(element.getAttributeValue("method"))
                                && !element.hasAttribute("th:action")
                        ? Stream.of("a form that posts needs th:action")
                        : Stream.of()))
                .isEmpty();
    }

    private static List<String> problems(Function<Element, Stream<String>> inspection) {
        var problems = new ArrayList<String>();
        for (var file : SourceFiles.under("src/main/resources/templates", ".html")) {
            elementsIn(parse(file.path(), file.text()))
                    .forEach(element -> inspection
                            .apply(element)
                            .forEach(problem -> problems.add(file.path() + ":" + element.getLine() + " " + problem)));
        }
        return problems;
    }

    private static INestableNode parse(String path, String template) {
        try {
            return new DOMMarkupParser(ParseConfiguration.htmlConfiguration()).parse(template);
        } catch (ParseException e) {
            throw new AssertionError(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Stream<Element> elementsIn(INestableNode node) {
        return node.getChildrenOfType(Element.class).stream()
                .flatMap(child -> Stream.concat(Stream.of(child), elementsIn(child)));
    }

    /** Keys are named as on the keyboard. */
    private static Stream<String> textsOf(Element element) {
        var attributes = SPOKEN_ATTRIBUTES.stream()
                .filter(attribute -> !element.hasAttribute("th:" + attribute))
                .map(element::getAttributeValue);
        var texts =
                Set.of("script", "kbd").contains(element.getElementName()) ? Stream.<String>of() : ownTexts(element);
        return Stream.concat(attributes, texts).filter(TemplateTests::isSpoken);
    }

    private static Stream<String> ownTexts(Element element) {
        return element.getChildrenOfType(Text.class).stream()
                .map(text -> text.getContent().strip());
    }

    private static boolean isSpoken(String text) {
        return text != null && NAMES.matcher(text).replaceAll("").matches("(?s).*\\p{L}.*");
    }

    /** Whether another content is shown than the one written here, which is only for the designer. */
    private static boolean isPrototype(Element element) {
        return element.hasAttribute("th:text")
                || element.hasAttribute("th:insert")
                || (element.hasAttribute("th:replace") && !handsItsPartsOn(element))
                || (element.getParent() instanceof Element parent && isPrototype(parent));
    }

    /** As a page does: {@code th:replace="~{layout :: page(~{::title}, ~{::main})}"}. */
    private static boolean handsItsPartsOn(Element element) {
        return element.getAttributeValue("th:replace").contains("~{::");
    }

    private static boolean isScriptOrStyle(Element element) {
        var isData = "application/json".equals(element.getAttributeValue("type"));
        var isFile = element.hasAttribute("src") || element.hasAttribute("th:src");
        return element.elementNameMatches("style") || (element.elementNameMatches("script") && !isData && !isFile);
    }

    private static Stream<String> attributesOf(Element element, String pattern) {
        return Stream.ofNullable(element.getAttributeMap())
                .flatMap(attributes -> attributes.keySet().stream())
                .filter(name -> name.matches(pattern));
    }
}
