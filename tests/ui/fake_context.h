// A PageContext of a test: keeps the questions and files that a page asked for, and what it wants remembered. The test
// answers a question by calling `answer`. One thread.
#pragma once

#include <QHash>
#include <QVariant>

#include <utility>
#include <vector>

#include "ui/pages/page_context.h"

namespace saga::ui {

class FakeContext final : public PageContext {
public:
    using PageContext::PageContext;
    void ask(const Question& question, QObject*, Confirmed confirmed) override {
        questions.push_back(question);
        answer = std::move(confirmed);
    }
    void save(const QString& name, const QByteArray& content) override { saved.emplace_back(name, content); }
    void load(const QString&, QObject*, Loaded taken) override { taken(fileName, fileContent); }
    QVariant remembered(const QString& key) const override { return kept.value(key); }
    void remember(const QString& key, const QVariant& value) override { kept.insert(key, value); }

    std::vector<Question> questions;
    Confirmed answer;
    std::vector<std::pair<QString, QByteArray>> saved;
    QString fileName;  // that is opened
    QByteArray fileContent;
    QHash<QString, QVariant> kept;
};

}  // namespace saga::ui
