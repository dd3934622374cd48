package io.startier.rating;

import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** The answer to a form that did its work: 303, so that reloading shows the result and does not send again. */
final class SeeOther {

    private SeeOther() {}

    static ModelAndView to(String path, Object... variables) {
        var address = UriComponentsBuilder.fromPath(path)
                .encode()
                .buildAndExpand(variables)
                .toUriString();
        return toAddress(address);
    }

    /** @param address of the application, encoded already */
    static ModelAndView toAddress(String address) {
        var view = new RedirectView(address, true, false);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }
}
