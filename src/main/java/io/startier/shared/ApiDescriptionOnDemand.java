package io.startier.shared;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/** The description of the API is read seldom, and making it takes hundreds of classes: they are loaded when it is read. */
@Component
class ApiDescriptionOnDemand implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        for (var name : beans.getBeanDefinitionNames()) {
            var definition = beans.getBeanDefinition(name);
            if (isOfSpringdoc(definition)) {
                definition.setLazyInit(true);
            }
        }
    }

    private static boolean isOfSpringdoc(BeanDefinition definition) {
        return String.valueOf(definition.getFactoryBeanName()).startsWith("org.springdoc")
                || String.valueOf(definition.getBeanClassName()).startsWith("org.springdoc");
    }
}
