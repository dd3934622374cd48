package io.startier.shared;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** The reader's language: a cookie set by {@code ?lang=}, else what the browser asks for, else English (row X1). */
@Configuration(proxyBeanMethods = false)
public class WebConfiguration implements WebMvcConfigurer {

    public static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE);

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("language");
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setDefaultLocaleFunction(request -> nearest(request.getLocale()));
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var interceptor = new KnownLanguageInterceptor();
        interceptor.setParamName("lang");
        interceptor.setIgnoreInvalidLocale(true);
        registry.addInterceptor(interceptor);
    }

    /** Traditional for the Hant script or, where none is named, for Taiwan, Hong Kong and Macau; Simplified for any other Chinese; else English. */
    static Locale nearest(Locale wanted) {
        if (!"zh".equals(wanted.getLanguage())) {
            return Locale.ENGLISH;
        }
        boolean traditional = wanted.getScript().isEmpty()
                ? List.of("TW", "HK", "MO").contains(wanted.getCountry())
                : "Hant".equals(wanted.getScript());
        return traditional ? Locale.TRADITIONAL_CHINESE : Locale.SIMPLIFIED_CHINESE;
    }

    private static final class KnownLanguageInterceptor extends LocaleChangeInterceptor {

        @Override
        protected Locale parseLocaleValue(String value) {
            return nearest(super.parseLocaleValue(value));
        }
    }
}
