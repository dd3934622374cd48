package io.startier.account;

import io.startier.shared.Invalid;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which passwords are taken (row X3): 12 to 128 characters of any kind, not the user name and none of the commonest. No
 * rule about their composition: length is what protects.
 */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private static final Set<String> COMMON_WORDS = Set.of(
            "abc",
            "access",
            "admin",
            "administrator",
            "asdf",
            "asdfgh",
            "asdfghjkl",
            "baseball",
            "changeme",
            "company",
            "computer",
            "customer",
            "default",
            "dragon",
            "football",
            "geheim",
            "google",
            "guest",
            "hello",
            "iloveyou",
            "internet",
            "letmein",
            "login",
            "manager",
            "master",
            "monkey",
            "mypassword",
            "office",
            "pass",
            "passw",
            "passwort",
            "password",
            "princess",
            "qazwsx",
            "qazwsxedc",
            "qwer",
            "qwert",
            "qwerty",
            "qwertyui",
            "qwertyuiop",
            "root",
            "sales",
            "secret",
            "shadow",
            "startier",
            "summer",
            "sunshine",
            "superman",
            "temp",
            "test",
            "user",
            "welcome",
            "winter",
            "woaini",
            "zxcvbn",
            "zxcvbnm");

    private static final String RUNS =
            "01234567890123456789 09876543210987654321 abcdefghijklmnopqrstuvwxyz zyxwvutsrqponmlkjihgfedcba "
                    + "qwertyuiopasdfghjklzxcvbnm 1q2w3e4r5t6y7u8i9o0p 1qaz2wsx3edc4rfv5tgb6yhn7ujm";

    private PasswordRules() {}

    /** @throws Invalid for the field, saying which rule is broken */
    static void check(String field, String password, String username) {
        complaint(password, username).ifPresent(key -> {
            throw new Invalid(field, key, SHORTEST, LONGEST);
        });
    }

    /** The message key of the first broken rule. */
    static Optional<String> complaint(String password, String username) {
        var text = password == null ? "" : password;
        int length = text.codePointCount(0, text.length());
        if (length < SHORTEST) {
            return Optional.of("account.password.short");
        }
        if (length > LONGEST) {
            return Optional.of("account.password.long");
        }
        if (Usernames.normalised(text).equals(username)) {
            return Optional.of("account.password.username");
        }
        return isCommon(text.toLowerCase(Locale.ROOT)) ? Optional.of("account.password.common") : Optional.empty();
    }

    private static boolean isCommon(String password) {
        return RUNS.contains(password)
                || password.matches("(?s)(.{1,4}?)\\1+.{0,3}")
                || COMMON_WORDS.contains(withoutEnds(password))
                || COMMON_WORDS.contains(letters(password))
                || COMMON_WORDS.contains(letters(withLettersForLookalikes(withoutEnds(password))));
    }

    /** {@code !password2026} is {@code password}. */
    private static String withoutEnds(String password) {
        return password.replaceAll("^[^a-z@$]+|[^a-z]+$", "");
    }

    private static String letters(String password) {
        return password.replaceAll("[^a-z]", "");
    }

    private static String withLettersForLookalikes(String password) {
        return password.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('@', 'a')
                .replace('$', 's');
    }
}
