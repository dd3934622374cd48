package io.startier.tiering.assessment;

import io.startier.tiering.Rules;
import io.startier.tiering.method.TieringMethod;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** Finds the methods, which know nothing of Spring, in the folders of the module. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackageClasses = Rules.class,
        useDefaultFilters = false,
        includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = TieringMethod.class))
class MethodConfiguration {}
