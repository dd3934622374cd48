package io.startier.notification.delivery;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.notification.MailService;
import io.startier.notification.NotificationKind;
import io.startier.notification.NotificationKinds;
import io.startier.notification.NotificationWords;
import io.startier.notification.PublicAddress;
import io.startier.notification.delivery.Outcome.Result;
import io.startier.notification.delivery.Undelivered.Row;
import io.startier.shared.Conflict;
import io.startier.shared.IdPage;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import io.startier.shared.NotFound;
import io.startier.shared.Times;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What leaves the application: whether mail is on, the webhook, and what could not be delivered. */
@Controller
@RequestMapping("/admin/notifications")
@Allowed(Role.ADMINISTRATOR)
class DeliveryPages {

    private static final String BACK = "redirect:/admin/notifications";

    private final MailService mail;
    private final PublicAddress address;
    private final WebhookRegister webhooks;
    private final WebhookCourier courier;
    private final Undelivered undelivered;
    private final NotificationKinds kinds;
    private final NotificationWords words;
    private final Messages messages;
    private final Times times;

    DeliveryPages(
            MailService mail,
            PublicAddress address,
            WebhookRegister webhooks,
            WebhookCourier courier,
            Undelivered undelivered,
            NotificationKinds kinds,
            NotificationWords words,
            Messages messages,
            Times times) {
        this.mail = mail;
        this.address = address;
        this.webhooks = webhooks;
        this.courier = courier;
        this.undelivered = undelivered;
        this.kinds = kinds;
        this.words = words;
        this.messages = messages;
        this.times = times;
    }

    /** @param why it was given up, in the reader's language */
    record Line(Row row, String kind, String why) {}

    @GetMapping
    String page(@RequestParam(required = false) String before, Model model, Locale locale) {
        var form = webhooks.current().map(WebhookForm::of).orElseGet(WebhookForm::empty);
        model.addAttribute("form", form);
        return show(before, model, locale);
    }

    @PostMapping("/webhook")
    ModelAndView set(
            @ModelAttribute("form") WebhookForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes flash,
            CurrentUser user,
            Locale locale) {
        try {
            webhooks.set(form, user);
            return done("webhook.saved", flash);
        } catch (Invalid invalid) {
            invalid.showIn(binding);
            return refused(HttpStatus.UNPROCESSABLE_CONTENT, model, locale);
        } catch (Conflict conflict) {
            model.addAttribute("problem", messages.of(conflict));
            model.addAttribute("form", form.withVersion(webhooks.version()));
            return refused(HttpStatus.CONFLICT, model, locale);
        }
    }

    @PostMapping("/webhook/remove")
    ModelAndView remove(RedirectAttributes flash, CurrentUser user) {
        webhooks.remove(user);
        return done("webhook.removed", flash);
    }

    /** Tries what is saved, and says what the other side answered. */
    @PostMapping("/webhook/test")
    ModelAndView test(RedirectAttributes flash, Locale locale) {
        var outcome = courier.test(webhooks.current().orElseThrow(() -> new NotFound("webhook")));
        if (outcome.result() == Result.ARRIVED) {
            return done("webhook.test.arrived", flash);
        }
        var why = why(outcome.reason().name(), outcome.detail(), locale);
        flash.addFlashAttribute("problem", messages.of("webhook.test.failed", why));
        return new ModelAndView(BACK);
    }

    @PostMapping("/deliveries/{id}/again")
    ModelAndView sendAgain(@PathVariable long id, RedirectAttributes flash, CurrentUser user) {
        undelivered.sendAgain(id, user);
        return done("delivery.again.done", flash);
    }

    @PostMapping("/deliveries/again")
    ModelAndView sendAllAgain(RedirectAttributes flash, CurrentUser user) {
        undelivered.sendAllAgain(user);
        return done("delivery.again.done", flash);
    }

    private String show(String before, Model model, Locale locale) {
        var page = IdPage.of(undelivered.page(IdPage.before(before)), Row::id).map(row -> line(row, locale));
        model.addAttribute("section", "deliveries");
        model.addAttribute("zone", times.zone());
        model.addAttribute("mail", mail);
        model.addAttribute("address", address.base());
        var webhook = webhooks.current();
        model.addAttribute("webhookIsSet", webhook.isPresent());
        model.addAttribute("webhookIsSigned", webhook.filter(Webhook::isSigned).isPresent());
        model.addAttribute("formats", formats());
        model.addAttribute("kinds", kindNames(locale));
        model.addAttribute("waiting", undelivered.waiting());
        model.addAttribute("undelivered", page.rows());
        model.addAttribute("first", before == null ? null : "/admin/notifications");
        model.addAttribute("next", page.next() == null ? null : "/admin/notifications?before=" + page.next());
        return "notification/deliveries";
    }

    private Line line(Row row, Locale locale) {
        return new Line(row, words.name(row.kind(), locale), why(row.reason(), row.reasonDetail(), locale));
    }

    private String why(String reason, String detail, Locale locale) {
        return messages.in(locale, "delivery.reason." + reason, detail == null ? "" : detail);
    }

    private Map<String, String> formats() {
        var formats = new LinkedHashMap<String, String>();
        Arrays.stream(WebhookFormat.values())
                .forEach(format -> formats.put(format.name(), messages.of("webhook.format." + format)));
        return formats;
    }

    private Map<String, String> kindNames(Locale locale) {
        var names = new LinkedHashMap<String, String>();
        kinds.all().stream().map(NotificationKind::code).forEach(code -> names.put(code, words.name(code, locale)));
        return names;
    }

    private ModelAndView done(String key, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", messages.of(key));
        return new ModelAndView(BACK);
    }

    private ModelAndView refused(HttpStatus status, Model model, Locale locale) {
        return new ModelAndView(show(null, model, locale), model.asMap(), status);
    }
}
