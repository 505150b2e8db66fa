#include "ui/widgets/tokens.h"

#include <algorithm>
#include <cmath>

namespace saga::ui {
namespace {

QColor rgb(unsigned value) {
    return QColor::fromRgb(static_cast<QRgb>(0xff000000U | value));
}

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour) {
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

Tokens makeDark() {
    Tokens t;
    t.isDark = true;
    t.window = rgb(0x14171c);
    t.panel = rgb(0x1a1e25);
    t.raised = rgb(0x222832);
    t.line = rgb(0x2c343f);
    t.lineStrong = rgb(0x5d6877);
    t.field = t.window;
    t.hover = rgb(0x1f252e);
    t.pressed = rgb(0x2a313c);
    t.selected = rgb(0x1d3a4d);
    t.textSelection = rgb(0x24506c);
    t.accent = rgb(0x56b4e9);
    t.accentHover = rgb(0x74c2ee);
    t.accentPressed = rgb(0x479fd1);
    t.onAccent = rgb(0x0c1116);
    t.danger = rgb(0xf07a2e);
    t.dangerHover = rgb(0xf48d4a);
    t.dangerPressed = rgb(0xdd6a20);
    t.onDanger = rgb(0x0c1116);
    t.shape = {rgb(0x9aa0a8), rgb(0x56b4e9), rgb(0x2fbf94), rgb(0xf07a2e), rgb(0xe6a41a), rgb(0xd68fb8)};
    t.onNeutral = {rgb(0xe7eaef), rgb(0xa2adbb), rgb(0x717d8c), rgb(0x56b4e9), t.shape};
    t.onSelected = {rgb(0xe7eaef),
                    rgb(0xa9b4c2),
                    rgb(0x7a8694),
                    rgb(0x62baeb),
                    {rgb(0x9ea4ab), rgb(0x62baeb), rgb(0x2fbf94), rgb(0xf28b49), rgb(0xe6a41a), rgb(0xd995bc)}};
    return t;
}

Tokens makeLight() {
    Tokens t;
    t.isDark = false;
    t.window = rgb(0xf4f5f7);
    t.panel = rgb(0xffffff);
    t.raised = rgb(0xeef0f3);
    t.line = rgb(0xdcdfe4);
    t.lineStrong = rgb(0x8b95a1);
    t.field = t.panel;
    t.hover = rgb(0xf1f3f6);
    t.pressed = rgb(0xe4e7ec);
    t.selected = rgb(0xdcedf8);
    t.textSelection = rgb(0xbcdcf1);
    t.accent = rgb(0x0072b2);
    t.accentHover = rgb(0x0068a3);
    t.accentPressed = rgb(0x005a8e);
    t.onAccent = rgb(0xffffff);
    t.danger = rgb(0xc24e00);
    t.dangerHover = rgb(0xb04700);
    t.dangerPressed = rgb(0x993d00);
    t.onDanger = rgb(0xffffff);
    t.shape = {rgb(0x6b7280), rgb(0x0072b2), rgb(0x00805d), rgb(0xc24e00), rgb(0x8f6200), rgb(0xa6517f)};
    t.onNeutral = {rgb(0x1a1f26),
                   rgb(0x535d69),
                   rgb(0x7d8793),
                   rgb(0x0071b1),
                   {rgb(0x656c79), rgb(0x0071b1), rgb(0x007b59), rgb(0xb74900), rgb(0x8f6200), rgb(0xa34f7c)}};
    t.onSelected = {rgb(0x1a1f26),
                    rgb(0x4f5965),
                    rgb(0x7a8490),
                    rgb(0x006dab),
                    {rgb(0x626975), rgb(0x006dab), rgb(0x007756), rgb(0xb24700), rgb(0x8c6000), rgb(0x9e4d79)}};
    return t;
}

}  // namespace

const QColor& StateColours::of(SagaStatus status) const {
    switch (status) {
        case SagaStatus::InProgress:
            return inProgress;
        case SagaStatus::Completed:
            return completed;
        case SagaStatus::Failed:
            return failed;
        case SagaStatus::Compensating:
            return compensating;
        case SagaStatus::Compensated:
            return compensated;
        case SagaStatus::Pending:
            break;
    }
    return pending;
}

const QColor& TextColours::of(TextTone tone) const {
    switch (tone) {
        case TextTone::Secondary:
            return secondary;
        case TextTone::Hint:
            return hint;
        case TextTone::Accent:
            return accent;
        case TextTone::Pending:
            return state.pending;
        case TextTone::InProgress:
            return state.inProgress;
        case TextTone::Completed:
            return state.completed;
        case TextTone::Failed:
            return state.failed;
        case TextTone::Compensating:
            return state.compensating;
        case TextTone::Compensated:
            return state.compensated;
        case TextTone::Primary:
            break;
    }
    return primary;
}

const Tokens& darkTokens() {
    static const Tokens tokens = makeDark();
    return tokens;
}

const Tokens& lightTokens() {
    static const Tokens tokens = makeLight();
    return tokens;
}

TextTone toneOf(SagaStatus status) {
    switch (status) {
        case SagaStatus::InProgress:
            return TextTone::InProgress;
        case SagaStatus::Completed:
            return TextTone::Completed;
        case SagaStatus::Failed:
            return TextTone::Failed;
        case SagaStatus::Compensating:
            return TextTone::Compensating;
        case SagaStatus::Compensated:
            return TextTone::Compensated;
        case SagaStatus::Pending:
            break;
    }
    return TextTone::Pending;
}

double contrastRatio(const QColor& a, const QColor& b) {
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor mixed(const QColor& under, const QColor& over, double share) {
    const auto channel = [share](int low, int high) {
        return static_cast<int>(std::lround(low + (high - low) * share));
    };
    return QColor(channel(under.red(), over.red()), channel(under.green(), over.green()),
                  channel(under.blue(), over.blue()));
}

}  // namespace saga::ui
